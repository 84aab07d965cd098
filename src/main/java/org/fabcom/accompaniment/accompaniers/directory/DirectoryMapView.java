package org.fabcom.accompaniment.accompaniers.directory;

import org.fabcom.places.DotMap;

/** Where those of the directory are at home. {@code elsewhere}: how many said no commune, or one that nobody can draw. */
public record DirectoryMapView(DotMap map, long elsewhere, String list) {}
