package org.fabcom.imports.matching;

import module java.base;
import org.fabcom.kernel.Fold;

/**
 * Columns that no table should bring: what the law calls special (GDPR art. 9), numbers that identify for life, secrets. Their
 * cells are shown to nobody, and they are left unless somebody says otherwise.
 */
final class PrivateColumns {

    private static final Pattern WORDS = Pattern.compile(
            "\\b(sante|medica\\w*|maladies?|traitement|allergies?|handicap|rqth|religion|confession|syndicat\\w*|opinions?|"
                    + "politique|ethni\\w*|origine|nationalite|sexualite|orientation sexuelle|casier|"
                    + "securite sociale|secu|n secu|nir|nss|numero de securite|iban|rib|bic|carte bancaire|"
                    + "mots? de passe|password|code secret|mdp)\\b");

    private PrivateColumns() {}

    static boolean is(String heading) {
        return WORDS.matcher(Fold.words(heading)).find();
    }
}
