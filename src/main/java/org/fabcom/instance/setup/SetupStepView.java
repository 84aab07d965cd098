package org.fabcom.instance.setup;

import org.fabcom.instance.SectionView;

/** A step of the set-up: its questions, its number, and the way back (empty at the first). */
public record SetupStepView(SectionView questions, int at, int of, String back) {}
