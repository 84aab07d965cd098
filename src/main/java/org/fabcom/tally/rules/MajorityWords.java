package org.fabcom.tally.rules;

import org.fabcom.tally.rules.BallotRules.Needed;
import org.fabcom.tally.rules.BallotRules.Part;

/** The majority that was announced, in a sentence. */
public final class MajorityWords {

    /** A bundle in one language. */
    public interface Words {
        String t(String key, Object... args);
    }

    private MajorityWords() {}

    /** @param weighed true: of the weights of colleges; false: of heads */
    public static String of(Needed it, boolean weighed, Words words) {
        int base = weighed ? 2 : it.ofRegistered() ? 1 : 0;
        return words.t("governance.majority." + (it.strict() ? "more" : "least"), part(it.part(), words), base);
    }

    public static String part(Part it, Words words) {
        return switch (it.num() + "/" + it.den()) {
            case "1/2" -> words.t("governance.part.half");
            case "2/3" -> words.t("governance.part.twothirds");
            case "3/4" -> words.t("governance.part.threequarters");
            default -> it.num() + "/" + it.den();
        };
    }
}
