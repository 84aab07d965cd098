package org.fabcom.plan.following;

import org.fabcom.diagnosis.result.ResultView.LetterheadView;

/** A plan for paper: under whose name and telephone it is handed out. */
public record PlanPaper(LetterheadView head, PlanView plan) {}
