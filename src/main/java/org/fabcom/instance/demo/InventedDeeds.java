package org.fabcom.instance.demo;

import java.util.LinkedHashMap;
import org.fabcom.instance.Answers;
import org.fabcom.instance.Question;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.springframework.stereotype.Component;

/** Answers for the invented territory what its keepers would, and opens it. */
@Component
final class InventedDeeds implements DemoData {

    /** A line of {@code demo/instance.yml}: the name of a question and its answer. */
    record Line(Question question, String answer) {}

    private final Answers answers;

    InventedDeeds(Answers answers) {
        this.answers = answers;
    }

    /** First: whatever follows finds an open instance. */
    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean possible() {
        return !answers.deeds().founded();
    }

    @Override
    public void fill() {
        var all = new LinkedHashMap<String, String>();
        for (var line : DemoFile.read("instance.yml", Line.class)) all.put(line.question().key(), line.answer());
        answers.save(all, null);
        answers.found(null);
    }
}
