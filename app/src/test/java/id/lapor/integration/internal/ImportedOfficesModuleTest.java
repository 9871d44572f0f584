package id.lapor.integration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import id.lapor.institution.Institutions;
import id.lapor.testing.ProgramTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProgramTest
class ImportedOfficesModuleTest {

  private static final String UNKNOWN = "Balai Pelatihan Percobaan";

  @Autowired OfficeTelling offices;
  @Autowired Institutions institutions;
  private ImportScenes scenes;

  @BeforeEach
  void cast(@Autowired ApplicationContext program) {
    scenes = new ImportScenes(program);
  }

  @Test
  void reportsOfAnUnknownOfficeWaitUntilItIsTold() {
    var office = new String[] {"Instansi Terdisposisi", UNKNOWN};
    scenes.run(
        new SampleExport(ImportScenes.GARUT).row(1_000_010, office).row(1_000_011, office).csv());
    assertThat(scenes.view(1_000_010, scenes.national()).report().handling().unitIds()).isEmpty();
    var unknown = scenes.unknownOffice(UNKNOWN);
    assertThat(unknown.waiting()).isEqualTo(2);
    assertThat(unknown.name().topId()).isEqualTo(scenes.garut.id());

    assertThat(offices.tell(unknown.id(), scenes.works.id(), 1L)).contains(2);
    assertThat(scenes.view(1_000_010, scenes.national()).report().handling().unitIds())
        .containsExactly(scenes.works.id());
    assertThat(offices.tell(unknown.id(), scenes.works.id(), 1L)).isEmpty();

    var later =
        scenes.run(
            new SampleExport(ImportScenes.GARUT)
                .row(1_000_010, office)
                .row(1_000_012, office)
                .csv());
    assertThat(later.unchanged()).isEqualTo(1);
    assertThat(scenes.view(1_000_012, scenes.national()).report().handling().unitIds())
        .containsExactly(scenes.works.id());
  }

  @Test
  void unknownOfficeBecomesANewUnit() {
    scenes.run(
        new SampleExport(ImportScenes.GARUT)
            .row(1_000_013, "Instansi Terdisposisi", "Museum Percobaan Garut")
            .csv());
    var unknown = scenes.unknownOffice("Museum Percobaan Garut");
    assertThat(offices.tellNewUnit(unknown, 1L)).contains(1);
    var unit = scenes.view(1_000_013, scenes.national()).report().handling().unitIds().getFirst();
    assertThat(institutions.name(unit)).isEqualTo("Museum Percobaan Garut");
  }
}
