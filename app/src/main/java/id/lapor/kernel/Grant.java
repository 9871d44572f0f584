package id.lapor.kernel;

/// A role held in the subtree of one institution.
///
/// @param institutionId the root of the subtree
public record Grant(Role role, long institutionId) {}
