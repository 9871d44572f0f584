package id.lapor.institution.internal;

import id.lapor.institution.InstitutionKind;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A node as it stands in a file or a form: by codes, not yet by ids. Null leaves what is there.
public record InstitutionRow(
    String code,
    @Nullable String parentCode,
    InstitutionKind kind,
    String name,
    @Nullable String shortName,
    @Nullable String unitType,
    @Nullable String areaCode,
    @Nullable ZoneId zone,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
