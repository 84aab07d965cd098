package org.fabcom.plan.following;

/** No plan yet: who may draw one, or what must come first. */
public record NoPlanView(String url, String caseUrl, String organisation, boolean mayDraw, String why) {}
