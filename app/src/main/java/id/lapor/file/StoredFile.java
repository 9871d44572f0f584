package id.lapor.file;

import java.util.UUID;

/// A file that was accepted.
///
/// @param name as the sender called it, cleaned of paths and control characters
/// @param mediaType by its content, never by its name
/// @param bytes size as stored
/// @param image whether a browser may show it and a thumbnail exists
/// @param cleaned whether nothing in it besides its content tells who made it and where
public record StoredFile(
    UUID id, String name, String mediaType, long bytes, boolean image, boolean cleaned) {}
