package org.fabcom.web.home;

import module java.base;
import org.fabcom.web.NextSteps.Step;

/** What a person has to do: the one that leads, and at most three more. */
public record NextView(String hello, Step lead, List<Step> more) {}
