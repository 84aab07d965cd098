package org.fabcom.cases.asking;

import org.fabcom.diagnosis.result.Welcome;

/** Who calls back; {@code sheet}: where one came from, to keep or print it; empty for whoever made none. */
public record CalledView(Welcome.Hands hands, String sheet) {}
