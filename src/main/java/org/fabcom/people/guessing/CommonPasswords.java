package org.fabcom.people.guessing;

import module java.base;
import com.nulabinc.zxcvbn.StandardDictionaries;
import org.jspecify.annotations.Nullable;

/**
 * What many people choose, with its rank: the lists of zxcvbn (English, names, leaked passwords) and ours of French words. Their
 * bytes in order, one after the other: a hundred thousand words in a map would take ten times as much for as long as the program runs.
 */
final class CommonPasswords {

    private static final String FRENCH = "/people/common-words-fr.txt";

    private final byte[] words;
    private final int[] start;
    private final int[] rank;
    private final int longest;

    CommonPasswords() {
        var ranks = HashMap.<String, Integer>newHashMap(100_000);
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(FRENCH), FRENCH),
                StandardCharsets.UTF_8))) {
            add(lines.lines().flatMap(it -> List.of(it.split(" ")).stream()).toList(), ranks);
            for (var it : StandardDictionaries.loadAllDictionaries()) add(it.getFrequencies(), ranks);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        longest = ranks.keySet().stream()
                .mapToInt(it -> Math.min(it.length(), Typed.MOST))
                .max()
                .orElse(0);
        var bytes = new ByteArrayOutputStream();
        start = new int[ranks.size() + 1];
        rank = new int[ranks.size()];
        int at = 0;
        for (var it : sorted(ranks)) {
            rank[at] = it.rank();
            bytes.writeBytes(it.bytes());
            start[++at] = bytes.size();
        }
        words = bytes.toByteArray();
    }

    /** 1 is the commonest; null is unknown. */
    @Nullable
    Integer rank(String word) {
        var wanted = word.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = rank.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(words, start[middle], start[middle + 1], wanted, 0, wanted.length);
            if (order == 0) return rank[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    int longest() {
        return longest;
    }

    private static void add(List<String> list, Map<String, Integer> ranks) {
        int rank = 0;
        for (var word : list) ranks.merge(word, ++rank, Math::min);
    }

    @SuppressWarnings("ArrayRecordComponent") // of a moment, compared by its bytes only
    private record Ranked(byte[] bytes, int rank) {}

    private static List<Ranked> sorted(Map<String, Integer> ranks) {
        return ranks.entrySet().stream()
                .map(it -> new Ranked(it.getKey().getBytes(StandardCharsets.UTF_8), it.getValue()))
                .sorted((one, other) -> Arrays.compareUnsigned(one.bytes(), other.bytes()))
                .toList();
    }
}
