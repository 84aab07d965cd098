package org.fabcom.accompaniers.directory;

import org.fabcom.places.TownMap;

/** Where those of the directory are at home. {@code elsewhere}: how many said no commune, or one that nobody can draw. */
public record DirectoryMapView(TownMap map, long elsewhere, String list) {}
