package greeter_test

import (
	"context"
	"errors"
	"io"
	"maps"
	"net"
	"slices"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/types/known/durationpb"
	"google.golang.org/protobuf/types/known/emptypb"

	greeterv1 "example.com/greeter/gen/greeter/v1"
	languagev1 "example.com/greeter/gen/language/v1"
	"example.com/greeter/internal/greeter"
)

var noon = time.Date(2024, time.February, 29, 12, 0, 0, 0, time.UTC)

// dial starts the service on a free port of the loopback interface and returns a client that is connected to it.
func dial(t *testing.T) greeterv1.GreeterServiceClient {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := grpc.NewServer()
	greeterv1.RegisterGreeterServiceServer(server, greeter.NewService(func() time.Time { return noon }))
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	t.Cleanup(func() {
		server.Stop()
		if err := <-served; err != nil {
			t.Errorf("serve: %v", err)
		}
	})

	connection, err := grpc.NewClient(listener.Addr().String(), grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := connection.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return greeterv1.NewGreeterServiceClient(connection)
}

func testContext(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	t.Cleanup(cancel)
	return ctx
}

func TestListLanguages(t *testing.T) {
	response, err := dial(t).ListLanguages(testContext(t), &emptypb.Empty{})
	if err != nil {
		t.Fatal(err)
	}
	var tags []string
	for _, language := range response.GetLanguages() {
		tags = append(tags, language.GetTag())
	}
	if want := []string{"en", "de", "pt-BR"}; !slices.Equal(tags, want) {
		t.Errorf("tags are %q, want %q", tags, want)
	}
}

func TestGreet(t *testing.T) {
	client := dial(t)
	response, err := client.Greet(testContext(t), &greeterv1.GreetRequest{
		Name:        "Ada",
		LanguageTag: proto.String("de"),
		Register:    languagev1.Register_REGISTER_FORMAL,
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := response.GetGreeting(), "Guten Tag, Ada!"; got != want {
		t.Errorf("greeting is %q, want %q", got, want)
	}
	if got, want := response.GetLanguage().GetEndonym(), "Deutsch"; got != want {
		t.Errorf("endonym is %q, want %q", got, want)
	}
	if got := response.GetGreetedAt().AsTime(); !got.Equal(noon) {
		t.Errorf("greeted at %v, want %v", got, noon)
	}
}

func TestGreetRejects(t *testing.T) {
	client := dial(t)
	for name, test := range map[string]struct {
		request *greeterv1.GreetRequest
		code    codes.Code
	}{
		"an empty name":         {&greeterv1.GreetRequest{Name: " "}, codes.InvalidArgument},
		"a language it has not": {&greeterv1.GreetRequest{Name: "Ada", LanguageTag: proto.String("tlh")}, codes.NotFound},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := client.Greet(testContext(t), test.request)
			if got := status.Code(err); got != test.code {
				t.Errorf("code is %v, want %v (%v)", got, test.code, err)
			}
		})
	}
}

func TestGreetRepeatedly(t *testing.T) {
	stream, err := dial(t).GreetRepeatedly(testContext(t), &greeterv1.GreetRepeatedlyRequest{
		Name:     "Ada",
		Times:    3,
		Interval: durationpb.New(time.Millisecond),
	})
	if err != nil {
		t.Fatal(err)
	}
	var indexes []uint32
	for {
		response, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		indexes = append(indexes, response.GetIndex())
	}
	if want := []uint32{0, 1, 2}; !slices.Equal(indexes, want) {
		t.Errorf("indexes are %v, want %v", indexes, want)
	}
}

func TestGreetEverybody(t *testing.T) {
	stream, err := dial(t).GreetEverybody(testContext(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Ada", "Grace", "Ada"} {
		if err := stream.Send(&greeterv1.GreetEverybodyRequest{Name: name}); err != nil {
			t.Fatal(err)
		}
	}
	response, err := stream.CloseAndRecv()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := response.GetGreeting(), "Hello, Ada, Grace!"; got != want {
		t.Errorf("greeting is %q, want %q", got, want)
	}
	if got, want := response.GetCounts(), map[string]uint32{"Ada": 2, "Grace": 1}; !maps.Equal(got, want) {
		t.Errorf("counts are %v, want %v", got, want)
	}
}

func TestChat(t *testing.T) {
	stream, err := dial(t).Chat(testContext(t))
	if err != nil {
		t.Fatal(err)
	}
	say := func(request *greeterv1.ChatRequest) {
		t.Helper()
		if err := stream.Send(request); err != nil {
			t.Fatal(err)
		}
	}
	hear := func(want string) {
		t.Helper()
		response, err := stream.Recv()
		if err != nil {
			t.Fatal(err)
		}
		if got := response.GetGreeting(); got != want {
			t.Errorf("greeting is %q, want %q", got, want)
		}
	}

	say(&greeterv1.ChatRequest{Turn: &greeterv1.ChatRequest_Name{Name: "Ada"}})
	hear("Hello, Ada!")
	say(&greeterv1.ChatRequest{Turn: &greeterv1.ChatRequest_SwitchTo{SwitchTo: &languagev1.Language{Tag: "pt-BR"}}})
	say(&greeterv1.ChatRequest{Turn: &greeterv1.ChatRequest_Name{Name: "Grace"}})
	hear("Oi, Grace!")
	if err := stream.CloseSend(); err != nil {
		t.Fatal(err)
	}
	if _, err := stream.Recv(); !errors.Is(err, io.EOF) {
		t.Errorf("the chat ended with %v, want %v", err, io.EOF)
	}
}
