package org.fabcom.accompaniers.directory;

/** Somebody of the directory as one row; empty texts are not shown. {@code chip} is the kind of the chip of {@code availability}. */
public record DirectoryLineView(
        String url,
        String name,
        String kind,
        String availability,
        String chip,
        String place,
        String distance,
        String skills,
        String tools,
        String prices,
        boolean pointed) {}
