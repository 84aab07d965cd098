package org.fabcom.governance.assemblies.floor;

import module java.base;
import org.fabcom.governance.assemblies.Officers.Officer;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;

/**
 * What the chair sees.
 *
 * @param turnout « 29 ici, 9 par pouvoir, sur 52 »
 * @param state CONVENED, IN_SESSION, SUSPENDED, or over
 * @param asked a quorum is asked for at all
 * @param due the hour for which it is convened has come
 * @param waits it does not open before its hour: a second call
 * @param few too few are there to chair and to write
 * @param counted hands go up for an item that waits: two are named to count
 * @param people who may be named: those there
 * @param current the vote that is open, or the tie that waits for its rule; null: none
 * @param next what comes; null: nothing waits
 * @param letters convocations on paper of which nobody noted that they were handed over
 * @param refused why the last act was not done; empty otherwise
 */
public record SessionView(
        LinkView back,
        String path,
        String title,
        String state,
        String stateWords,
        String turnout,
        int part,
        int whole,
        String need,
        boolean reached,
        boolean asked,
        boolean due,
        boolean waits,
        boolean few,
        List<Officer> officers,
        boolean named,
        boolean counted,
        List<OptionView> people,
        Form bureau,
        @Nullable CurrentView current,
        @Nullable NextView next,
        List<LineView> lines,
        List<String> events,
        boolean closable,
        String second,
        int letters,
        String refused) {

    /**
     * @param text what is voted, to the letter
     * @param counts what each scrutineer said, in words
     * @param agree two of them say the same
     * @param annuls the reader chairs, and may say that it counts no more
     * @param count where the reader counts hands; null: they do not
     * @param alone nobody can close it: fewer than two were named to count
     * @param aloud members in the room without an account, whose voice waits to be said
     * @param silent names of those whose voice a secret vote on screens cannot take; empty: nobody
     * @param tied null: the vote is open; else the rule that parts it, which the chair applies
     */
    public record CurrentView(
            String id,
            int place,
            String title,
            String text,
            String how,
            boolean hands,
            List<String> counts,
            boolean agree,
            String ballot,
            @Nullable String tied,
            boolean annuls,
            Calls.@Nullable Count count,
            boolean alone,
            List<OptionView> aloud,
            String silent) {}

    /**
     * @param quorum too few are there for it; empty otherwise
     * @param tellers hands go up, and nobody was named to count them
     * @param text what would be voted, to the letter; "" for what is only talked about
     */
    public record NextView(
            String id, int place, String title, boolean resolution, String quorum, boolean tellers, String text) {}

    public record LineView(String id, int place, String title, String state, String chip, boolean waiting) {}

    /** A scrutineer counts hands on their own phone. @param differ another one says otherwise; @param waits they said theirs: the page looks again by itself; @param agree all say the same */
    public record CountingView(
            LinkView back,
            String title,
            String action,
            Form form,
            List<CollegeView> colleges,
            String told,
            boolean differ,
            boolean waits,
            boolean agree) {}

    /** @param key of its fields; @param most hands that may go up */
    public record CollegeView(String key, String name, int most) {}
}
