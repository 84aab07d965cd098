package org.fabcom.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.testing.FabComTest;
import org.fabcom.web.field.Control.Shape;
import org.fabcom.web.field.Fields;
import org.fabcom.web.listing.Listing;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.context.ApplicationContext;

/**
 * What a form asks is a column in a list of its room, or stands in a list beside it. What stood there on 30 November 2026 was taken as
 * it was (notes and what is of one person stay inside, settings have no list); a new field is put in one or the other by somebody
 * who has thought of it.
 */
@FabComTest
record ListedFieldsTest(ApplicationContext application) {

    private static final Path BESIDE = Path.of("src/test/resources/house/beside-the-lists.txt");

    @Test
    void whoever_adds_a_field_to_a_form_says_whether_it_is_a_column_of_a_list() throws IOException {
        var asked = new TreeSet<String>();
        var listed = new HashMap<String, Set<String>>();
        each(
                Listing.class,
                (room, list) -> columns((Listing<?>) list.value())
                        .forEach(listed.computeIfAbsent(room, it -> new TreeSet<>())::add));
        each(Fields.class, (room, said) -> {
            for (var field : ((Fields<?>) said.value()).all())
                if (field.control().shape() != Shape.NONE)
                    for (var column : field.columns())
                        if (!listed.getOrDefault(room, Set.of()).contains(column))
                            asked.add(room + " " + said.of() + " " + column);
        });
        assertThat(listed.get("acts")).as("by listed() and by hand").contains("themes", "day", "mediator");
        assertThat(asked).as("fields are found").hasSizeGreaterThan(100);
        if (Boolean.getBoolean("write")) Files.write(BESIDE, asked);
        assertThat(asked)
                .as(
                        "say listed() of it, give the list its column, or write it in %s (-Dwrite=true): it is in no list",
                        BESIDE)
                .isEqualTo(new TreeSet<>(Files.readAllLines(BESIDE)));
    }

    private static Stream<String> columns(Listing<?> list) {
        List<?> columns = list.columns();
        return columns.stream().map(ListedFieldsTest::name);
    }

    private static String name(Object column) {
        try {
            var name = column.getClass().getRecordComponents()[0].getAccessor();
            name.setAccessible(true);
            return (String) name.invoke(column);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private record Found(String of, Object value) {}

    /** Those that classes of a room or its parts hold. */
    private void each(Class<?> kind, BiConsumer<String, Found> what) {
        var parts = new HashMap<Class<?>, Object>();
        for (var name : application.getBeanDefinitionNames()) {
            if (!application.isSingleton(name)) continue;
            var bean = application.getBean(name);
            var part = Objects.requireNonNullElse(AopProxyUtils.getSingletonTarget(bean), bean);
            for (Class<?> it = part.getClass(); it != null && it != Object.class; it = it.getSuperclass())
                if (it.getName().startsWith("org.fabcom.")) parts.put(it, part);
        }
        for (var name : ClassFiles.named().keySet())
            for (var field : fields(name)) {
                var holder = Modifier.isStatic(field.getModifiers()) ? null : parts.get(field.getDeclaringClass());
                if (field.getType() != kind || holder == null && !Modifier.isStatic(field.getModifiers())) continue;
                read(field, holder).forEach((of, value) -> what.accept(name.split("\\.")[2], new Found(of, value)));
            }
    }

    private static Field[] fields(String name) {
        try {
            return Class.forName(name, false, ListedFieldsTest.class.getClassLoader())
                    .getDeclaredFields();
        } catch (ClassNotFoundException | LinkageError none) {
            return new Field[0];
        }
    }

    private static Map<String, Object> read(Field field, Object holder) {
        try {
            field.setAccessible(true);
            var of = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
            return of instanceof Class<?> ? Map.of(shown(of), field.get(holder)) : Map.of();
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** {@code Act.Content}. */
    private static String shown(Type type) {
        return type.getTypeName().replaceFirst("^.*\\.", "").replace('$', '.');
    }
}
