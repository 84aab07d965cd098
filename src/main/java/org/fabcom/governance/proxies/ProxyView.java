package org.fabcom.governance.proxies;

import module java.base;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.look.OptionView;

/** Proxies that a person gave in a body or was handed there. @param many people: a name is typed; @param votes announced ones, for which a voice is given alone; @param marks of the options of the one that is chosen; @param compared where an instruction is given once the vote is chosen @param frozen votes for which it is too late; "" for none */
public record ProxyView(
        LinkView back,
        String action,
        String rule,
        List<Line> lines,
        boolean many,
        List<OptionView> holders,
        List<OptionView> votes,
        List<OptionView> instructions,
        List<Mark> marks,
        List<LinkView> compared,
        String frozen,
        Form form) {

    /** An option. @param grades of which one is chosen; none: a number up to {@code most} */
    public record Mark(String name, String option, List<OptionView> grades, String most) {}

    /**
     * @param answered what the holder said of it; "" where that is past
     * @param revoke where it is taken back; "" where it cannot be
     * @param answer where its holder says whether they carry it; "" where they did, or are not the reader
     */
    public record Line(
            String title, String text, String chip, String state, String answered, String revoke, String answer) {}
}
