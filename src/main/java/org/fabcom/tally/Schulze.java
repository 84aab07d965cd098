package org.fabcom.tally;

import module java.base;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Options put in order by each voter, compared two by two; a defeat counts for as much as the weakest step of the strongest way
 * that leads to it (M. Schulze, winning votes).
 */
record Schulze(List<String> options, List<Ballot> ballots) implements Count {

    /** @param places of each option, in the order of the options, the smallest first; equal places are equal */
    record Ballot(long count, List<Integer> places) {}

    /**
     * @param winners whom nobody beats; several are a tie that only an announced rule parts
     * @param ranking groups of tied options: whom nobody beats, then whom nobody beats among the others, and so on
     */
    record Answer(
            @JsonProperty("winners") List<String> winners,
            @JsonProperty("ranking") List<List<String>> ranking) {}

    @Override
    public Answer tally() {
        var paths = paths();
        var ranking = new ArrayList<List<String>>();
        var left = new ArrayList<Integer>();
        for (int i = 0; i < options.size(); i++) left.add(i);
        while (!left.isEmpty()) {
            var first = left.stream()
                    .filter(it -> left.stream().noneMatch(other -> paths[other][it] > paths[it][other]))
                    .toList();
            ranking.add(first.stream().map(options::get).toList());
            left.removeAll(first);
        }
        return new Answer(ranking.getFirst(), ranking);
    }

    /** How strong the strongest way from each option to each other is. */
    long[][] paths() {
        int n = options.size();
        var preferred = preferred();
        var paths = new long[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) if (preferred[i][j] > preferred[j][i]) paths[i][j] = preferred[i][j];
        for (int k = 0; k < n; k++)
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                    if (i != j && j != k && k != i)
                        paths[i][j] = Math.max(paths[i][j], Math.min(paths[i][k], paths[k][j]));
        return paths;
    }

    private long[][] preferred() {
        int n = options.size();
        var preferred = new long[n][n];
        for (var it : ballots)
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) if (it.places().get(i) < it.places().get(j)) preferred[i][j] += it.count();
        return preferred;
    }
}
