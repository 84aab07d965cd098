package org.fabcom.governance.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import org.fabcom.kernel.Visitor;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.Page;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;

/** A section whose lines wait for somebody says when it is asked: without it they would never be seen. */
@FabComTest
record WaitingSectionsTest(ObjectProvider<BodySection> sections) {

    @Test
    void whoever_has_lines_says_when_they_are_asked_for() {
        assertThat(sections.stream().filter(it -> says(it, "waiting", Visitor.class, Page.class)))
                .hasSizeGreaterThan(2)
                .allMatch(it -> says(it, "waits"), "says when it waits");
    }

    private static boolean says(BodySection it, String what, Class<?>... of) {
        try {
            return AopUtils.getTargetClass(it).getMethod(what, of).getDeclaringClass() != BodySection.class;
        } catch (NoSuchMethodException missing) {
            return false;
        }
    }
}
