package id.lapor.notification;

import java.time.Instant;

/// Something an account should know.
///
/// @param template which text, as `notification.<template>.subject`
/// @param toOfficer whether it is about the account's work, and not about its own report
/// @param at when it happened
/// @param unread whether the account has not marked it as read
public record Notice(
    long id, String template, Facts facts, boolean toOfficer, Instant at, boolean unread) {}
