package id.lapor.institution;

/// What kind of node of the tree an institution is.
public enum InstitutionKind {
  MINISTRY,
  AGENCY,
  PROVINCE_GOVERNMENT,
  REGENCY_GOVERNMENT,
  CITY_GOVERNMENT,
  STATE_ENTERPRISE,
  REGIONAL_ENTERPRISE,
  /// Any node inside one of the others: directorate, regional office, hospital, district office.
  UNIT
}
