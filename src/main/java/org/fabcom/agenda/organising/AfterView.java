package org.fabcom.agenda.organising;

import module java.base;
import org.fabcom.web.LinkView;

/**
 * What organisers do with a date beside noting who comes.
 *
 * @param walkIns names of who came unannounced, one a line
 * @param links what can be done: the programme, the sheet, certificates, what participants said
 * @param offers what other rooms offer to do with it
 */
public record AfterView(String walkIns, int walkedIn, boolean noting, List<LinkView> links, List<LinkView> offers) {}
