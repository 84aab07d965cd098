/**
 * Entrance and corridors: how a request becomes a page. Layout, forms, lists, problems, words in two languages, who may
 * enter where, limits of rate, printing and PDF, and the frames (menu, home, search) that upper rooms fill through ports.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = "kernel")
package org.fabcom.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
