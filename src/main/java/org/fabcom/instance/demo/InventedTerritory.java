package org.fabcom.instance.demo;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.instance.Question;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.DemoGround;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.Rights;
import org.fabcom.people.RoleHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the invented territory, on the day its administrator came. */
@Component
@Order(20)
record InventedTerritory(Answers answers, Rights rights, Clock clock) implements DemoData, DemoGround {

    private static final Duration BEFORE = Duration.ofDays(733);

    /** A line of {@code demo/instance.yml}. */
    record Said(Question question, String answer) {}

    @Override
    public boolean possible() {
        return !answers.deeds().founded();
    }

    @Override
    public void fill() {
        var said = new LinkedHashMap<String, String>();
        for (var it : DemoFile.read("instance.yml", Said.class))
            said.put(it.question().key(), it.answer());
        var administrator = administrator();
        Past.at(clock.instant().minus(BEFORE), () -> {
            answers.save(said, administrator);
            answers.found(administrator);
        });
    }

    private PartyId administrator() {
        return rights.holders(InstanceRole.ADMINISTRATOR).stream()
                .findFirst()
                .map(RoleHolder::person)
                .orElseThrow();
    }
}
