package org.fabcom.observatory;

import module java.base;
import org.fabcom.observatory.ObservatoryView.TableView;

/** What waits for the next edition, unmasked. */
public record WaitingView(int sheets, int ended, List<TableView> tables) {}
