package org.fabcom.instance;

import module java.base;
import org.fabcom.web.look.Accent;

/**
 * All answers as they stand, and whether the instance is open. Immutable.
 *
 * @param answers by key; a question that was not answered is absent
 */
public record Deeds(boolean founded, Map<String, String> answers) {

    private static final String CLOSED = "closed";

    public Deeds {
        answers = Map.copyOf(answers);
    }

    /** The answer, empty if none. */
    public String of(Question question) {
        return answers.getOrDefault(question.key(), "");
    }

    /** The answer, if it is known. */
    public Optional<String> known(Question question) {
        return Optional.ofNullable(answers.get(question.key()));
    }

    public String name() {
        return known(Question.NAME).orElse("FabCom");
    }

    /** The colour of the instance, or FabCom's own. */
    String accent() {
        return known(Question.ACCENT).orElse(Accent.USUAL);
    }

    /** Codes of two letters, the default first. */
    List<String> languages() {
        return known(Question.LANGUAGES).map(it -> List.of(it.split(" "))).orElse(List.of("fr", "en"));
    }

    /** INSEE codes of the territory. */
    List<String> communes() {
        return known(Question.COMMUNES).map(it -> List.of(it.split(" "))).orElse(List.of());
    }

    /** A room is open unless it was turned off. */
    boolean open(String room) {
        return !CLOSED.equals(answers.get(roomKey(room)));
    }

    static String roomKey(String room) {
        return "room." + room;
    }

    /** What is written for a room: nothing if it is open. */
    static String roomValue(boolean open) {
        return open ? "" : CLOSED;
    }

    /** True if everything was answered that an opening asks for. */
    boolean complete(Section section) {
        if (section == Section.TERRITORY
                && communes().isEmpty()
                && of(Question.TERRITORY).isEmpty()) return false;
        return section.questions().stream().filter(Question::required).allMatch(it -> answers.containsKey(it.key()));
    }

    /** The first section of the set-up that wants an answer. */
    public Optional<Section> missing() {
        return Section.SETUP.stream().filter(it -> !complete(it)).findFirst();
    }

    /** The line at the foot of each page. */
    String footer() {
        return known(Question.FOOTER)
                .orElseGet(() -> String.join(
                        " · ",
                        Stream.of(of(Question.PUBLISHER), of(Question.TERRITORY))
                                .filter(it -> !it.isEmpty())
                                .distinct()
                                .toList()));
    }
}
