package org.fabcom.governance.decisions;

import org.fabcom.governance.bodies.Rule;

/** What a decision makes a rule say from its day of effect on (G9). */
public record RuleChange(Rule rule, String value) {}
