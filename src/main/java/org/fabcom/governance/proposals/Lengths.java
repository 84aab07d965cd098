package org.fabcom.governance.proposals;

import module java.base;

/** How much one may write of a proposal, in signs. What is longer is refused, never cut; the base holds to the same. */
public final class Lengths {

    public static final int TITLE = 160;

    /** Why act, and what happens if nothing is done. */
    public static final int DRIVER = 4_000;

    /** What changed from one text to the next. */
    public static final int CHANGED = 300;

    public static final int ARGUMENT = 2_000;
    public static final int SOURCE = 500;

    /** What an amendment puts in the place of an article. */
    public static final int WORDING = 8_000;

    public static final int OBJECTION = 2_000;

    /** Of an amendment, of an answer to it, of putting it off, of finding an objection valid or not. */
    public static final int REASON = 2_000;

    /** Of one option, and how many are compared; a vote takes no more. */
    public static final int OPTION = 120;

    public static final int OPTIONS = 30;

    /** What the register says of the option that was chosen, behind the text. */
    static final int KEPT = 200;

    /** None, or two and more that differ. */
    public static boolean fit(List<String> options) {
        return options.isEmpty()
                || options.size() >= 2
                        && options.size() <= OPTIONS
                        && new HashSet<>(options).size() == options.size()
                        && options.stream().noneMatch(it -> it.isBlank() || it.length() > OPTION);
    }

    private Lengths() {}
}
