package id.lapor.integration.internal;

import id.lapor.institution.Institution;
import id.lapor.institution.Institutions;
import id.lapor.kernel.Actor;
import id.lapor.kernel.Grant;
import id.lapor.kernel.Role;
import id.lapor.report.ReportNumber;
import id.lapor.report.ReportView;
import id.lapor.report.Reports;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;

/// Exports of other systems taken over for Kabupaten Garut, and what became of their rows.
final class ImportScenes {

  static final String GARUT = "Pemerintah Kabupaten Garut";

  final Institution garut;
  final Institution works;
  private final LaporImports imports;
  private final FileImport fileImport;
  private final OfficeTelling offices;
  private final Reports reports;

  ImportScenes(ApplicationContext program) {
    var institutions = program.getBean(Institutions.class);
    garut = institutions.findByCode("pemkab-32.05").orElseThrow();
    works = institutions.findByCode("pemkab-32.05/pupr").orElseThrow();
    imports = program.getBean(LaporImports.class);
    fileImport = program.getBean(FileImport.class);
    offices = program.getBean(OfficeTelling.class);
    reports = program.getBean(Reports.class);
  }

  /// Takes over a file.
  ImportRun run(byte[] content) {
    long id = imports.accept("ekspor", content, null);
    fileImport.run(id);
    return imports.find(id).orElseThrow();
  }

  /// The office of an export that nobody has told yet what it is.
  UnknownOffice unknownOffice(String name) {
    return unknownOffices().stream()
        .filter(office -> office.name().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  List<UnknownOffice> unknownOffices() {
    var all = new ArrayList<UnknownOffice>();
    List<UnknownOffice> page;
    do {
      page = offices.list(all.isEmpty() ? 0 : all.getLast().id());
      all.addAll(page);
    } while (!page.isEmpty());
    return all;
  }

  /// What became of each row: line, number, outcome, reason.
  List<String> results(ImportRun run) {
    var results = new ArrayList<String>();
    imports.eachResult(
        run.id(),
        r -> results.add(r.line() + " " + r.trackingId() + " " + r.outcome() + " " + r.reason()));
    return results;
  }

  ReportView view(long number, Actor actor) {
    return reports.get(new ReportNumber(number), actor);
  }

  Actor national() {
    return Actor.account(
        9200, "Rina Wulandari", List.of(new Grant(Role.NATIONAL_ADMIN, garut.id())));
  }

  Actor worksOfficer() {
    return Actor.account(
        9201, "Bambang Prasetyo", List.of(new Grant(Role.LIAISON_OFFICER, works.id())));
  }
}
