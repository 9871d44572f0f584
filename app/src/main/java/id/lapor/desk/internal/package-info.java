/// Rules of the workbench without pages: which queues a role has, where a report could go, how two
/// texts differ.
@NullMarked
package id.lapor.desk.internal;

import org.jspecify.annotations.NullMarked;
