package org.fabcom.founding.walking;

import module java.base;
import org.fabcom.founding.bank.QuestionBank;
import org.fabcom.founding.path.AskedQuestion;
import org.fabcom.founding.walking.PathView.LinkLine;
import org.jspecify.annotations.Nullable;

/** The drawing of the path: a line from each question to those that need it, solid once both ends are reached, and neither was waived. */
final class PathMap {

    private static final int HALF = 14;

    private PathMap() {}

    static List<LinkLine> links(Map<String, AskedQuestion> questions) {
        var links = new ArrayList<LinkLine>();
        for (var to : QuestionBank.all())
            for (var need : to.needs()) {
                var from = QuestionBank.find(need).orElseThrow();
                links.add(new LinkLine(
                        curve(from.at(), to.at()), reached(questions.get(need)) && reached(questions.get(to.code()))));
            }
        return links;
    }

    private static boolean reached(@Nullable AskedQuestion it) {
        return it != null && it.state() != AskedQuestion.State.COMING && it.state() != AskedQuestion.State.WAIVED;
    }

    private static String curve(List<Integer> from, List<Integer> to) {
        int x = from.getFirst() + HALF;
        int end = to.getFirst() - HALF;
        int middle = (x + end) / 2;
        return "M" + x + " " + from.getLast() + "C" + middle + " " + from.getLast() + " " + middle + " " + to.getLast()
                + " " + end + " " + to.getLast();
    }
}
