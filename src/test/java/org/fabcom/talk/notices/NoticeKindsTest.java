package org.fabcom.talk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.render.Messages;
import org.junit.jupiter.api.Test;

/** Each kind of notice is said once, by the room that tells it, and has its words. */
@FabComTest
record NoticeKindsTest(List<NoticeKinds> kinds, Messages messages) {

    private static final Pattern SAID = Pattern.compile("NoticeKinds\\.of\\((\\w+)\\.class\\)");

    @Test
    void each_is_there_once_with_its_sentence_and_its_name() {
        var all = kinds.stream().flatMap(it -> it.all().stream()).toList();
        assertThat(all)
                .extracting(NoticeKinds.Kind::key)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
        for (var it : all)
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH))
                for (var end : List.of(".notice", ".kind"))
                    assertThat(messages.has(language, it.key() + end))
                            .as(it.key() + end)
                            .isTrue();
    }

    /** The class that stands for the room, whose closing silences it, is the one that says it. */
    @Test
    void a_kind_stands_in_the_room_that_it_names() throws IOException {
        var said = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var found = SAID.matcher(Files.readString(file));
                while (found.find()) {
                    assertThat(file.getFileName()).hasToString(found.group(1) + ".java");
                    said.add(found.group(1));
                }
            }
        }
        assertThat(said).hasSameSizeAs(kinds);
    }
}
