package oms.worker.json;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/** Takes {@code Accept} as a wish: who cannot be served what he asked for gets what there is. */
public final class WishfulAccept implements ContentNegotiationStrategy {

  private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

  @Override
  public List<MediaType> resolveMediaTypes(NativeWebRequest request) {
    return Stream.concat(wished(request).stream(), Stream.of(MediaType.ALL)).toList();
  }

  private List<MediaType> wished(NativeWebRequest request) {
    try {
      return header.resolveMediaTypes(request);
    } catch (HttpMediaTypeNotAcceptableException _) {
      return List.of();
    }
  }
}
