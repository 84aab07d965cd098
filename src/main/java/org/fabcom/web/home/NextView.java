package org.fabcom.web.home;

import java.util.List;
import org.fabcom.web.NextSteps.Step;

/** What a person has to do: the one that leads, and at most three more. */
public record NextView(String hello, Step lead, List<Step> more) {}
