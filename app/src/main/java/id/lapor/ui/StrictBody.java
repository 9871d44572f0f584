package id.lapor.ui;

/// A request of a program that is read strictly: a field that nobody here knows is a mistake and
/// not ignored, since a misspelt `anonymous` must not publish a name.
public interface StrictBody {}
