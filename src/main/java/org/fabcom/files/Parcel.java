package org.fabcom.files;

import org.springframework.core.io.InputStreamSource;

/** A file that was looked at and may be kept: its type as the content tells it, its digest, and the content to be read again. */
public record Parcel(String name, String type, long size, String sha256, InputStreamSource content) {}
