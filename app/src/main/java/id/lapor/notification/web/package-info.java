/// The pages of notices, and of the outbox in the demonstration.
@NullMarked
package id.lapor.notification.web;

import org.jspecify.annotations.NullMarked;
