package org.fabcom.observatory;

import java.util.List;
import org.fabcom.observatory.ObservatoryView.TableView;

/** What waits for the next edition, unmasked. */
public record WaitingView(int sheets, int ended, List<TableView> tables) {}
