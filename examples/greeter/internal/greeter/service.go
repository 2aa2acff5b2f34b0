// Package greeter implements greeter.v1.GreeterService.
package greeter

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/types/known/emptypb"
	"google.golang.org/protobuf/types/known/timestamppb"

	greeterv1 "example.com/greeter/gen/greeter/v1"
	languagev1 "example.com/greeter/gen/language/v1"
)

const maxRepetitions = 100

// Service answers the calls of greeter.v1.GreeterService.
type Service struct {
	greeterv1.UnimplementedGreeterServiceServer

	now func() time.Time
}

// NewService returns a service that reads the time from now.
func NewService(now func() time.Time) *Service {
	return &Service{now: now}
}

// ListLanguages lists the languages that there is a phrasebook for.
func (s *Service) ListLanguages(context.Context, *emptypb.Empty) (*greeterv1.ListLanguagesResponse, error) {
	languages := make([]*languagev1.Language, 0, len(phrasebooks))
	for _, book := range phrasebooks {
		languages = append(languages, book.language())
	}
	return &greeterv1.ListLanguagesResponse{Languages: languages}, nil
}

// Greet greets one person.
func (s *Service) Greet(_ context.Context, request *greeterv1.GreetRequest) (*greeterv1.GreetResponse, error) {
	book := phrasebooks[0]
	if request.LanguageTag != nil {
		var found bool
		if book, found = findPhrasebook(request.GetLanguageTag()); !found {
			return nil, status.Errorf(codes.NotFound, "no phrasebook for language %q", request.GetLanguageTag())
		}
	}
	name, err := checkName(request.GetName())
	if err != nil {
		return nil, err
	}
	return &greeterv1.GreetResponse{
		Greeting:  book.greet(name, request.GetRegister()),
		Language:  book.language(),
		GreetedAt: timestamppb.New(s.now()),
	}, nil
}

// GreetRepeatedly greets one person several times, with a pause in between.
func (s *Service) GreetRepeatedly(
	request *greeterv1.GreetRepeatedlyRequest,
	stream grpc.ServerStreamingServer[greeterv1.GreetRepeatedlyResponse],
) error {
	name, err := checkName(request.GetName())
	if err != nil {
		return err
	}
	if request.GetTimes() > maxRepetitions {
		return status.Errorf(codes.InvalidArgument, "times is %d, and at most %d are allowed", request.GetTimes(), maxRepetitions)
	}
	greeting := phrasebooks[0].greet(name, languagev1.Register_REGISTER_INFORMAL)
	for index := range request.GetTimes() {
		if index > 0 {
			select {
			case <-stream.Context().Done():
				return status.FromContextError(stream.Context().Err()).Err()
			case <-time.After(request.GetInterval().AsDuration()):
			}
		}
		if err := stream.Send(&greeterv1.GreetRepeatedlyResponse{Greeting: greeting, Index: index}); err != nil {
			return err
		}
	}
	return nil
}

// GreetEverybody greets all whose names it was sent, each once and in the order of their first mention.
func (s *Service) GreetEverybody(
	stream grpc.ClientStreamingServer[greeterv1.GreetEverybodyRequest, greeterv1.GreetEverybodyResponse],
) error {
	var names []string
	counts := map[string]uint32{}
	for {
		request, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		name, err := checkName(request.GetName())
		if err != nil {
			return err
		}
		if counts[name] == 0 {
			names = append(names, name)
		}
		counts[name]++
	}
	if len(names) == 0 {
		return status.Error(codes.InvalidArgument, "nobody to greet")
	}
	return stream.SendAndClose(&greeterv1.GreetEverybodyResponse{
		Greeting: phrasebooks[0].greet(strings.Join(names, ", "), languagev1.Register_REGISTER_INFORMAL),
		Counts:   counts,
	})
}

// Chat greets each name in the language that the caller switched to last.
func (s *Service) Chat(stream grpc.BidiStreamingServer[greeterv1.ChatRequest, greeterv1.ChatResponse]) error {
	book := phrasebooks[0]
	for {
		request, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch turn := request.GetTurn().(type) {
		case *greeterv1.ChatRequest_SwitchTo:
			next, found := findPhrasebook(turn.SwitchTo.GetTag())
			if !found {
				return status.Errorf(codes.NotFound, "no phrasebook for language %q", turn.SwitchTo.GetTag())
			}
			book = next
		case *greeterv1.ChatRequest_Name:
			name, err := checkName(turn.Name)
			if err != nil {
				return err
			}
			greeting := book.greet(name, languagev1.Register_REGISTER_INFORMAL)
			if err := stream.Send(&greeterv1.ChatResponse{Greeting: greeting}); err != nil {
				return err
			}
		default:
			return status.Error(codes.InvalidArgument, "a turn is a name or a language")
		}
	}
}

func checkName(name string) (string, error) {
	trimmed := strings.TrimSpace(name)
	if trimmed == "" {
		return "", status.Error(codes.InvalidArgument, "name is empty")
	}
	return trimmed, nil
}
