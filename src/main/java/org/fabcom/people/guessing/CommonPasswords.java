package org.fabcom.people.guessing;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What many people choose, with its rank: the lists of zxcvbn (English, names, leaked passwords) and ours of French words. */
final class CommonPasswords {

    private static final String FRENCH = "/people/common-words-fr.txt";

    private final Map<String, Integer> ranks = HashMap.newHashMap(100_000);
    private int longest;

    CommonPasswords() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(FRENCH), FRENCH),
                StandardCharsets.UTF_8))) {
            add(lines.lines().flatMap(it -> List.of(it.split(" ")).stream()).toList());
            for (var it : StandardDictionaries.loadAllDictionaries()) add(it.getFrequencies());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** 1 is the commonest; null is unknown. */
    @Nullable
    Integer rank(String word) {
        return ranks.get(word);
    }

    int longest() {
        return longest;
    }

    private void add(List<String> list) {
        int rank = 0;
        for (var word : list) {
            ranks.merge(word, ++rank, Math::min);
            longest = Math.max(longest, Math.min(word.length(), Typed.MOST));
        }
    }
}
