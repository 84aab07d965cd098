package org.fabcom.governance.voting;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * A vote.
 *
 * @param chip look of the state
 * @param line when it ends, or began
 * @param about the page of what is voted on
 * @param method as the program names it
 * @param why why the reader does not vote; "" where they do, or before the opening
 * @param help how to fill a card in; empty: nothing to say
 * @param submit what the button says; "" without anything to cast
 * @param promise what happens to what is cast
 * @param choices what is chosen from, where no card shows it
 * @param rules what was announced
 * @param seen who sees what, and what the operator could see (G38)
 * @param running votes with names, where they may be seen before the closing
 * @param result null before the closing
 */
public record BallotView(
        LinkView back,
        String title,
        String path,
        String state,
        String chip,
        String line,
        String kind,
        @Nullable LinkView about,
        String method,
        List<Card> cards,
        String why,
        String help,
        String submit,
        String promise,
        List<String> choices,
        String turnout,
        List<String> rules,
        List<String> seen,
        List<Handed> proxies,
        List<ResultView.Vote> running,
        @Nullable ResultView result,
        Desk desk,
        Form form) {

    /**
     * A voice.
     *
     * @param bound the instruction, told; "" without
     * @param cast what is told of a voice that was cast; "" where it was not
     * @param open may be cast now
     */
    public record Card(
            String name,
            String title,
            String lead,
            String bound,
            String cast,
            boolean open,
            List<Side> sides,
            List<Mark> marks) {}

    /** For, against, abstention. */
    public record Side(String value, String label, String hint, boolean chosen, boolean locked) {}

    /** @param grades of majority judgment; none: a number */
    public record Mark(String name, String label, String value, List<OptionView> grades, String most) {}

    public record Handed(String name, String line, String chip, String state) {}

    /** What those who manage may do now. @param tied the sides or options to choose from; @param roll more of it stands beside the roll */
    public record Desk(
            boolean opens,
            boolean closes,
            boolean annuls,
            boolean conflicts,
            boolean external,
            boolean second,
            String tie,
            List<OptionView> tied,
            boolean roll) {

        public boolean any() {
            return opens || closes || annuls || external || second || !tie.isEmpty();
        }
    }
}
