package id.lapor.file;

import java.util.UUID;

/// A file that was accepted.
///
/// @param name as the sender called it, cleaned of paths and control characters
/// @param mediaType by its content, never by its name
/// @param bytes size as stored
/// @param image whether a browser may show it and a thumbnail exists
public record StoredFile(UUID id, String name, String mediaType, long bytes, boolean image) {}
