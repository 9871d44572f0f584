/// The program as people meet it: its jar started as a process of its own, used through a real
/// browser.
///
/// May know addresses, words and ids of the pages, and nothing of the program's classes.
/// [BrowserTest] gives a test the demonstration, started once for the whole run; what people do is
/// told by [Citizen] and [Officer], and every page they come to is inspected on the way
/// ([Inspection]). [CrashTest] needs no browser and has programs of its own to kill.
@NullMarked
package id.lapor.browser;

import org.jspecify.annotations.NullMarked;
