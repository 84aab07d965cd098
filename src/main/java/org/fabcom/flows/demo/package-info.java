/** The invented ressourcerie: two sites, twelve kinds of objects, two years of weighings. */
@NullMarked
package org.fabcom.flows.demo;

import org.jspecify.annotations.NullMarked;
