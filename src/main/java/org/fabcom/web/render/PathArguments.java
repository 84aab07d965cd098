package org.fabcom.web.render;

import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.servlet.mvc.method.annotation.PathVariableMethodArgumentResolver;

/** A plain value without an annotation is the part of the address that has its name (ADR 0298). */
final class PathArguments extends PathVariableMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterAnnotations().length == 0
                && BeanUtils.isSimpleValueType(parameter.getParameterType());
    }

    @Override
    protected NamedValueInfo createNamedValueInfo(MethodParameter parameter) {
        return new NamedValueInfo("", true, ValueConstants.DEFAULT_NONE);
    }
}
