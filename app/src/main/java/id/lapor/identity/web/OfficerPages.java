package id.lapor.identity.web;

import id.lapor.identity.Officers.Officer;
import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Role;
import id.lapor.kernel.Slice;
import id.lapor.ui.FormErrors;
import id.lapor.ui.Ui;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the pages of account administration together.
@Component
public class OfficerPages {

  private static final int MOST_FOUND = 12;

  private final Institutions institutions;
  private final Clock clock;

  OfficerPages(Institutions institutions, Clock clock) {
    this.institutions = institutions;
    this.clock = clock;
  }

  /// A page of the list.
  ///
  /// @param next address of the following page, or null
  public record ListPage(List<Row> rows, @Nullable String words, @Nullable String next) {}

  /// An officer with the names of the places where roles are held.
  public record Row(Officer officer, String institution, List<Held> held) {}

  /// A grant in words.
  public record Held(
      long id, Role role, String institution, LocalDate from, @Nullable LocalDate to) {}

  /// The page of one officer, or of a new one.
  ///
  /// @param row null for a new officer
  /// @param found institutions to choose from, id to name
  /// @param roles those this admin may give
  public record OnePage(
      @Nullable Row row,
      OfficerForm form,
      FormErrors errors,
      SequencedMap<String, String> found,
      List<Role> roles) {}

  ListPage list(Slice<Officer> slice, @Nullable String words) {
    var next = slice.next();
    return new ListPage(
        slice.rows().stream().map(this::row).toList(),
        words,
        next == null
            ? null
            : "?"
                + (words == null ? "" : "cari=" + encode(words) + "&")
                + "sesudah="
                + encode(next));
  }

  OnePage one(@Nullable Officer officer, OfficerForm form, FormErrors errors, Actor actor) {
    boolean national = actor.has(Role.NATIONAL_ADMIN);
    var roles =
        Arrays.stream(Role.values())
            .filter(role -> national || (role != Role.NATIONAL_ADMIN && role != Role.OVERSEER))
            .toList();
    return new OnePage(
        officer == null ? null : row(officer), form, errors, found(form, actor), roles);
  }

  private SequencedMap<String, String> found(OfficerForm form, Actor actor) {
    var options = new LinkedHashMap<String, String>();
    var chosen = form.institution();
    if (chosen != null && !form.wantsSearch()) {
      institutions.find(chosen).ifPresent(node -> put(options, node));
    }
    var words = OfficerForm.filled(form.search());
    if (actor.has(Role.NATIONAL_ADMIN)) {
      if (words != null) {
        institutions.search(words, null, true, MOST_FOUND).forEach(node -> put(options, node));
      }
      return options;
    }
    for (long root : actor.institutionsOf(Role.INSTITUTION_ADMIN)) {
      if (words == null) {
        institutions.find(root).ifPresent(node -> put(options, node));
        institutions.listBelow(root).forEach(node -> put(options, node));
      } else {
        institutions.search(words, root, true, MOST_FOUND).forEach(node -> put(options, node));
      }
    }
    return options;
  }

  private void put(SequencedMap<String, String> options, Institution node) {
    var top = institutions.top(node.id());
    options.put(
        String.valueOf(node.id()),
        top.id() == node.id() ? node.name() : node.name() + ", " + top.name());
  }

  private Row row(Officer officer) {
    var held =
        officer.terms().stream()
            .map(
                term ->
                    new Held(
                        term.id(),
                        term.grant().role(),
                        institutions.name(term.grant().institutionId()),
                        term.validFrom(),
                        term.validTo()))
            .toList();
    return new Row(officer, institutions.name(officer.institutionId()), held);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
  }

  @Nullable LocalDate day(@Nullable String typed, String field, FormErrors errors, Ui ui) {
    var text = OfficerForm.filled(typed);
    try {
      return text == null ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException unreadable) {
      errors.add(field, ui.text("identity.officers.date.unreadable"));
      return null;
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
