package org.fabcom.web.home;

import module java.base;
import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** The parts of the home page, each drawn by its room; {@code next}: what leads instead of the promise. */
public record HomeView(@Nullable NextView next, @Nullable Content hero, List<Content> columns, List<Content> wide) {}
