package id.lapor.desk.web;

import id.lapor.category.Categories;
import id.lapor.ui.FormErrors;
import java.util.List;
import java.util.SequencedMap;

/// The form for a citizen's report with what it offers.
///
/// @param destinations where it can go, by institution id; blank for the national admin
/// @param found areas like the words that were typed, by code
public record IntakePage(
    IntakeForm form,
    SequencedMap<String, String> kinds,
    SequencedMap<String, String> channels,
    List<Categories.Topic> topics,
    SequencedMap<String, String> destinations,
    SequencedMap<String, String> found,
    String today,
    FormErrors errors) {}
