/// API v1: a report's whole life for programs, on the same doors as the pages.
///
/// `api/v1.yaml` among the resources is the description that clients read; a test walks it and
/// calls every operation. Mistakes become problem documents ([id.lapor.ui.Problems]).
@NullMarked
package id.lapor.integration.web.api;

import org.jspecify.annotations.NullMarked;
