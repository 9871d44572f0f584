/// Which event tells whom what ([Announcements]), the outbox and its delivery ([Deliveries]), the
/// routes.
@NullMarked
package id.lapor.notification.internal;

import org.jspecify.annotations.NullMarked;
