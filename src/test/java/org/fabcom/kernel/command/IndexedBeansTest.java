package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

/** Parts of rooms are found by their type as Spring finds them, in its order. */
@FabComTest
record IndexedBeansTest(GenericApplicationContext house) {

    private static class Oak {}

    private static final class Acorn extends Oak {}

    private static <T extends DefaultListableBeanFactory> T furnished(T beans, DefaultListableBeanFactory from) {
        beans.setBeanClassLoader(from.getBeanClassLoader());
        for (var name : from.getBeanDefinitionNames())
            beans.registerBeanDefinition(name, new RootBeanDefinition(Object.class) {
                @Override
                public Class<?> getTargetType() {
                    return from.getType(name, false);
                }
            });
        beans.freezeConfiguration();
        return beans;
    }

    @Test
    void every_type_of_the_house_has_the_same_parts_in_the_same_order() {
        var real = house.getDefaultListableBeanFactory();
        var indexed = furnished(new IndexedBeans(), real);
        var plain = furnished(new DefaultListableBeanFactory(), real);
        var types = new LinkedHashSet<Class<?>>();
        for (var name : real.getBeanDefinitionNames()) {
            for (Class<?> it = real.getType(name, false); it != null; it = it.getSuperclass()) {
                types.add(it);
                types.addAll(ClassUtils.getAllInterfacesForClassAsSet(it));
            }
        }
        types.removeIf(it -> !it.getName().startsWith("org.fabcom."));
        assertThat(types).hasSizeGreaterThan(1000);
        for (var type : types)
            assertThat(indexed.getBeanNamesForType(type, true, true))
                    .as(type.getName())
                    .containsExactly(plain.getBeanNamesForType(type, true, true));
    }

    @Test
    void what_comes_and_goes_is_seen() {
        var beans = new IndexedBeans();
        beans.registerBeanDefinition("b", new RootBeanDefinition(Acorn.class));
        beans.registerBeanDefinition("a", new RootBeanDefinition(Oak.class));
        beans.freezeConfiguration();
        assertThat(names(beans, Oak.class)).containsExactly("b", "a");
        assertThat(names(beans, Acorn.class)).containsExactly("b");
        beans.registerSingleton("c", new Acorn());
        assertThat(names(beans, Oak.class)).containsExactly("b", "a", "c");
        beans.removeBeanDefinition("b");
        assertThat(names(beans, Acorn.class)).containsExactly("c");
        beans.registerBeanDefinition("d", new RootBeanDefinition(Acorn.class, Acorn::new));
        assertThat(names(beans, Acorn.class)).containsExactly("d", "c");
        beans.destroySingleton("c");
        assertThat(names(beans, Acorn.class)).containsExactly("d");
    }

    private static Iterable<String> names(IndexedBeans beans, Class<?> type) {
        return Arrays.asList(beans.getBeanNamesForType(type, true, true));
    }
}
