package org.fabcom.cases.work;

import module java.base;

/** What the board chose on a day, in which order, and what was written of it. */
public record BoardDecision(UUID id, LocalDate heldOn, String note, String byName, List<Choice> choices) {

    public BoardDecision {
        choices = List.copyOf(choices);
    }

    /** In the order chosen. */
    public List<String> tools() {
        return choices.stream().map(Choice::tool).toList();
    }
}
