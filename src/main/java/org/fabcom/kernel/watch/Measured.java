package org.fabcom.kernel.watch;

import module java.base;

/** Implemented by whatever has figures for {@code /metrics}; read each time somebody looks, so it must cost little. */
public interface Measured {

    List<Measure> measures();
}
