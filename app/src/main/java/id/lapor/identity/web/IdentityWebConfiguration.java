package id.lapor.identity.web;

import id.lapor.identity.ExpiredPage;
import id.lapor.identity.SignedIn;
import id.lapor.kernel.Actor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives controllers who acts, and keeps a refused POST away from handlers that would carry it out.
@Configuration(proxyBeanMethods = false)
class IdentityWebConfiguration implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Who());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new OnlyShownAgain());
  }

  /// A parameter of type [Actor]: the signed-in account, else a guest.
  private static final class Who implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer model,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var authentication = SecurityContextHolder.getContext().getAuthentication();
      return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
          ? signedIn.actor()
          : Actor.guest();
    }
  }

  private static final class OnlyShownAgain implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler)
        throws IOException {
      boolean refused =
          request.getAttribute(ExpiredPage.ATTRIBUTE) != null
              && request.getDispatcherType() != DispatcherType.ERROR;
      boolean harmless =
          handler instanceof HandlerMethod method && method.hasMethodAnnotation(ExpiredPage.class);
      if (refused && !harmless) {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
        return false;
      }
      return true;
    }
  }
}
